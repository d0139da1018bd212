/** Pages of the console for who is not signed in: `/admin/sign-in` and its like. */
export const doors = ['sign-in', 'forgot', 'reset', 'invitation'] as const;

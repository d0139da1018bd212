/** What a field or a choice says now, of which an event tells. */
export const valueOf = (event: Event): string => (event.currentTarget as HTMLElement & { value: string }).value;

/** Whether the box of which an event tells is ticked. */
export const isChecked = (event: Event): boolean => (event.currentTarget as HTMLElement & { checked: boolean }).checked;

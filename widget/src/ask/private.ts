/** Whether the browser asks not to be followed: then nobody is identified. */
export const isPrivate = (): boolean => !!(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;

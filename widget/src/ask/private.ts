/** Whether the browser asks not to be followed: then nobody is identified, and no counts leave. */
export const isPrivate = (): boolean => !!(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;

/** The time something far away takes: for what stands in for a slow network or a slow server, never for waiting. */
export const latency = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

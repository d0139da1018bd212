/** Filters that one person has saved on a site: how many, and how long a name is. */
export const savedFilterLimits = { filters: 50, name: 60 } as const;

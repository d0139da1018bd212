/** The setting of a server that takes as much from one address as it can. */
export const unlimited = {
  LIMIT_PER_ADDRESS: '0',
  LIMIT_ANSWERS_PER_ADDRESS: '0',
  LIMIT_MB_PER_ADDRESS: '0',
  LIMIT_PER_SITE: '0',
};

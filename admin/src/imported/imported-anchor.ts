/** What an address of Insights ends with that leads to the imported numbers. */
export const importedAnchor = '#imported';

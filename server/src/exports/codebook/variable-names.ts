/** SPSS takes 64 bytes; what tells equal ones apart takes some of them. */
const longest = 59;

/**
 * Gives names that SPSS and R both take: letters, digits, dots and underscores, a letter first, at most 64 bytes, and none twice, whatever its case.
 * @example variableNames()('answers.why') // 'answers.why'
 */
export function variableNames(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const plain = wanted
      .replace(/[^A-Za-z0-9._]/g, '_')
      .replace(/^(?![A-Za-z])/, 'v')
      .slice(0, longest)
      .replace(/\.$/, '_');
    let name = plain;
    for (let nth = 2; taken.has(name.toLowerCase()); nth += 1) name = `${plain}_${nth}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

/**
 * A number from 0 up to, but not, 1 that is always the same for one visitor and one survey, evenly spread over visitors
 * and independent between surveys: FNV-1a with the last steps of MurmurHash3. Not secret. A change of this algorithm draws
 * everybody anew.
 * @example drawOf('customer-7', 'nps') < 0.1 // for about one visitor in ten
 */
export function drawOf(id: string, slug: string): number {
  let hash = 0x811c9dc5;
  const text = `${slug}\n${id}`;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

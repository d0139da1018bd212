/* Child of `bench import`: takes a file that is exported and keeps nothing of it; prints as one line of JSON when its first row came. */

/** What it saw. */
export interface Exported {
  /** From the call to the first bytes of the file, ms. */
  firstMs: number;
  bytes: number;
}

const [url = '', cookie = ''] = process.argv.slice(2);
const began = performance.now();
const response = await fetch(url, { headers: { cookie } });
if (!response.ok) throw new Error(`the export was answered ${response.status}`);
let [firstMs, bytes] = [0, 0];
for await (const piece of response.body!) {
  firstMs ||= performance.now() - began;
  bytes += piece.byteLength;
}
const exported: Exported = { firstMs, bytes };
console.log(JSON.stringify(exported));

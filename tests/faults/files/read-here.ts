import type { PieceLine } from '@huiyin/shared/contract/imports/kept';
import { FileFault } from '@huiyin/shared/files/file-fault';
import { openImport } from '@huiyin/shared/files/open-import';
import { nonePassedOver } from '@huiyin/shared/files/passed-over';
import { sourceOf } from '@huiyin/shared/files/reading/source';
import { openingOf } from '@huiyin/shared/files/sending/opening';
import { piecesOf } from '@huiyin/shared/files/sending/pieces';
import type { Sent } from './sent.ts';

/** Of CPU, for a file that is read as often as our senders read it. */
const longestMs = 20_000;

/** As the console and the command read it; undefined where it is refused. */
export async function readHere({ file, source, random, say }: Sent) {
  const began = process.cpuUsage();
  const choices = { source, ...(file.map !== undefined && { map: file.map }) };
  try {
    const opened = await openImport(sourceOf(source, file.bytes), choices);
    const inspection = await opened.inspection();
    const opening = await openingOf({ name: source, bytes: new Blob([file.bytes]) }, inspection, choices);
    const pieces: { line: number; nextLine: number; body: string }[] = [];
    let lines: string[] = [];
    let [line, last] = [1, 0];
    const most = random.pick([3, 20, 1_000]);
    const end = () => {
      if (lines.length > 0) pieces.push({ line, nextLine: last + 1, body: lines.join('\n') });
      [lines, line] = [[], last + 1];
    };
    for await (const piece of piecesOf(opened.rows(nonePassedOver()), 1)) {
      for (const one of piece.ndjson.split('\n')) {
        const said = JSON.parse(one) as PieceLine;
        if (lines.length >= most && said.line > last) end();
        lines.push(one);
        last = said.line;
      }
      piece.isSent({ errors: [], errorCount: 0 });
      if (pieces.length > 20) break;
    }
    end();
    return { opening, pieces };
  } catch (error) {
    if (!(error instanceof FileFault)) say(`reading it: ${(error as Error).stack}`);
    return undefined;
  } finally {
    const { user, system } = process.cpuUsage(began);
    const took = Math.round((user + system) / 1_000);
    if (took > longestMs) say(`reading it took ${took} ms of CPU`);
  }
}

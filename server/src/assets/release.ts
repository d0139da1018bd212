import type { Release } from '@huiyin/shared/contract/release';
import { Problem } from '../base/problem.ts';
import type { Assets } from '../base/deps.ts';

/** What the build of the widget says of itself; paths below its folder. */
export interface Manifest {
  panel: string;
  ask: string;
  /** Script of the hosted page. */
  page: string;
  pinned: { file: string; integrity: string };
}

/** The widget that was built. Throws Problem('not_found') where there is none, as in workers. */
export async function manifestOf(assets: Assets): Promise<Manifest> {
  const manifest = await assets.get('widget/manifest.json');
  if (!manifest) throw new Problem('not_found');
  return JSON.parse(new TextDecoder().decode(manifest.body)) as Manifest;
}

/** How the widget can be embedded, by names below this server. */
export async function releaseOf(assets: Assets): Promise<Release> {
  const { file, integrity } = (await manifestOf(assets)).pinned;
  return { loader: 'huiyin.js', pinned: { src: file, integrity } };
}

/** This release's chunk for a loader of another release, of which no copy was kept; null when there is none to give. */
export async function renewed(assets: Assets, file: string): Promise<string | null> {
  const name = /^(panel|ask)-[\w-]+\.js$/.exec(file)?.[1];
  if (!name || (await assets.get(`widget/w/${file}`))) return null;
  return (await manifestOf(assets))[name as 'panel' | 'ask'];
}

import { touchpointLimits } from '@huiyin/shared/domain/limits';
import { addTouchpoints, type TouchpointView } from '../api/touchpoints.ts';
import { machineMemory } from '../memory.ts';
import { typedNames } from './typed-names.ts';

/**
 * Takes over what an earlier release kept of a site in this browser, once: names that are not there yet are added. Gives all there is then.
 * Throws ApiProblem; what was kept is there still then.
 */
export async function takeOverFromBrowser(
  { id, key }: { readonly id: string; readonly key: string },
  all: readonly TouchpointView[],
): Promise<readonly TouchpointView[]> {
  const kept = `huiyin.touchpoints.${key}`;
  const typed = machineMemory.read(kept);
  if (typed === null) return all;
  // Those that answers have named become the site's own; what is another's first name is known already.
  const own = all.filter(({ seen }) => !seen).flatMap(({ id: first, name }) => [first, name]);
  const renamed = all.filter((one) => one.id !== one.name).map((one) => one.id);
  const names = typedNames(typed).filter((name) => !own.includes(name) && !renamed.includes(name));
  let now = all;
  for (let at = 0; at < names.length; at += touchpointLimits.names)
    now = await addTouchpoints(id, names.slice(at, at + touchpointLimits.names));
  machineMemory.drop(kept);
  return now;
}

import { settingsOf } from './config.ts';
import type { Env } from './env.ts';
import { isFromHere } from './form.ts';
import { conversations } from './state.ts';
import type { Widget } from './widget.ts';

/** Settings of the time before, by what they are of. */
const before = new Map<string, Env['config']>();

/** A shared device begins anew all day: with the settings of the time before, which are asked for again beside. */
export function withoutNetwork(env: Env): void {
  const { base: folder, site, survey, language } = env;
  const of = [folder, site, survey, language].join(' ');
  const fresh: Env = { ...env };
  settingsOf(fresh).then(
    () => before.set(of, fresh.config),
    () => {},
  );
  env.config = before.get(of) ?? fresh.config;
}

/** On a shared device a conversation is shown to nobody but the one who began it. */
export function forgetOthers(widget: Widget): void {
  const { state, act } = widget;
  const mine = state.place === conversations ? state.current : undefined;
  for (const { id } of state.kept.threads) if (id !== mine && !isFromHere(state, id)) act((k) => k.forget(id));
}

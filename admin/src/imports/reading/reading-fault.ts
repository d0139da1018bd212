import type { UnreadableReason } from '@huiyin/shared/contract/imports/understood';
import { FileFault } from '@huiyin/shared/files/file-fault';
import { UnreadableFile } from '@huiyin/shared/files/reading/unreadable';

/**
 * Why a file cannot be read: what it is, with what was looked for; the choice that does not fit it; that it is `gone`, moved or
 * written anew since it was chosen; or that the reader itself `failed`.
 */
export type ReadingFault =
  | { readonly reason: UnreadableReason; readonly value: string }
  | { readonly choice: string }
  | { readonly reason: 'gone' | 'failed' };

/** What a reader threw, as it crosses to the page. */
export function faultOf(error: unknown): ReadingFault {
  if (error instanceof UnreadableFile) return { reason: error.reason, value: error.value };
  if (error instanceof FileFault) return { choice: error.field };
  if (error instanceof DOMException) return { reason: 'gone' };
  console.error(error);
  return { reason: 'failed' };
}

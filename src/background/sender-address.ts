import type { FrameAddress } from '../platform/frames.ts';
import type { Sender } from '../platform/native-runtime.ts';

/** The frame a message came from. The checks let only messages from frames reach a handler that asks. */
export function addressOf({ tab, frameId }: Sender): FrameAddress {
  if (tab?.id === undefined || frameId === undefined) throw new Error('The message does not come from a page.');
  return { tab: tab.id, frame: frameId };
}

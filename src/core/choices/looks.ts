/** How the reader wants marks and texts to look. */

/**
 * `lines`: an underline whose shape tells the band. `tinted`: the same on a tint. `quiet`: one thin line whatever the
 * band.
 */
export type MarkLook = 'lines' | 'tinted' | 'quiet';
export type Contrast = 'normal' | 'strong';
/** In percent. */
export type TextSize = 90 | 100 | 115 | 130 | 150;

export const MARK_LOOKS: readonly MarkLook[] = ['lines', 'tinted', 'quiet'];
export const CONTRASTS: readonly Contrast[] = ['normal', 'strong'];
export const TEXT_SIZES: readonly TextSize[] = [90, 100, 115, 130, 150];

export interface Looks {
  marks: MarkLook;
  contrast: Contrast;
  size: TextSize;
}

export const DEFAULT_LOOKS: Looks = { marks: 'lines', contrast: 'normal', size: 100 };

export function isLooks(value: unknown): value is Looks {
  if (typeof value !== 'object' || value === null) return false;
  const { marks, contrast, size } = value as Partial<Looks>;
  const known: readonly unknown[] = [...MARK_LOOKS, ...CONTRASTS, ...TEXT_SIZES];
  return MARK_LOOKS.includes(marks as MarkLook) && CONTRASTS.includes(contrast as Contrast) && known.includes(size);
}

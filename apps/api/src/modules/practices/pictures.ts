import { ProblemError } from '../../kernel/problem-error.ts';

/** A telephone makes 12 to 50 megapixels; what claims more is a bomb or a poster. */
export const MOST_PIXELS = 40_000_000;
const WIDTHS = [480, 960];
const WIDEST = 1_600;
const TYPES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/tiff']);

export type MadePicture = { bytes: Buffer; width: number; height: number };

const refuse = (reason: string, detail: string): ProblemError =>
  new ProblemError('unreadable-file', { reason, detail });
export const isPicture = (mediaType: string): boolean => mediaType.startsWith('image/');

/**
 * Makes a picture anew: upright, at most 1,600 px wide, JPEG, and nothing of what the camera wrote into the old one (place,
 * owner, thumbnails). Copies are narrower than the first. @throws unreadable-file, file-type-refused
 */
export async function remakePicture(bytes: Buffer, mediaType: string): Promise<[MadePicture, ...MadePicture[]]> {
  if (!TYPES.has(mediaType))
    throw new ProblemError('file-type-refused', {
      reason: mediaType,
      detail: 'Снимок такого вида не показать в любом браузере. Сохраните его как JPEG или PNG.',
    });
  const { default: sharp } = await import('sharp');
  const open = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true });
  try {
    const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS)
      throw refuse('too-many-pixels', 'Снимок больше 40 мегапикселей. Уменьшите его и загрузите ещё раз.');
    if (pages > 1) throw refuse('animated', 'Движущиеся картинки не принимаются. Сохраните один кадр.');
    const made = async (most: number): Promise<MadePicture> => {
      const { data, info } = await open()
        .rotate()
        .flatten({ background: '#ffffff' })
        .resize({ width: most, withoutEnlargement: true })
        .jpeg({ quality: 82, progressive: true })
        .toBuffer({ resolveWithObject: true });
      return { bytes: data, width: info.width, height: info.height };
    };
    const first = await made(WIDEST);
    const copies: MadePicture[] = [];
    for (const most of WIDTHS) if (most < first.width) copies.push(await made(most));
    return [first, ...copies];
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw refuse(
      'broken-picture',
      'Снимок повреждён или это не картинка. Откройте его на компьютере и сохраните заново.',
    );
  }
}

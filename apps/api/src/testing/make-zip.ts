import { crc32, deflateRawSync } from 'node:zlib';

export type ZipEntry = {
  name: string;
  content: string | Uint8Array;
  deflate?: boolean;
  /** What the headers say instead of the true unpacked size. */
  claimedSize?: number;
  flags?: number;
};

function header(size: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  fill(new DataView(bytes.buffer));
  return bytes;
}

/** A minimal archive writer for tests: it can lie where a real one cannot. */
export function makeZip(entries: readonly ZipEntry[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content, deflate = false, claimedSize, flags = 0 } of entries) {
    const raw = Buffer.from(content);
    const data = deflate ? deflateRawSync(raw) : raw;
    const nameBytes = Buffer.from(name, 'utf8');
    const size = claimedSize ?? raw.length;
    const method = deflate ? 8 : 0;
    const shared = (view: DataView, at: number): void => {
      view.setUint16(at, 20, true);
      view.setUint16(at + 2, flags, true);
      view.setUint16(at + 4, method, true);
      view.setUint32(at + 10, crc32(raw), true);
      view.setUint32(at + 14, data.length, true);
      view.setUint32(at + 18, size, true);
      view.setUint16(at + 22, nameBytes.length, true);
    };
    const localHeader = header(30, (view) => {
      view.setUint32(0, 0x04034b50, true);
      shared(view, 4);
    });
    const centralHeader = header(46, (view) => {
      view.setUint32(0, 0x02014b50, true);
      shared(view, 6);
      view.setUint32(42, offset, true);
    });
    local.push(localHeader, nameBytes, data);
    central.push(centralHeader, nameBytes);
    offset += localHeader.length + nameBytes.length + data.length;
  }
  const centralBytes = Buffer.concat(central);
  const end = header(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, entries.length, true);
    view.setUint16(10, entries.length, true);
    view.setUint32(12, centralBytes.length, true);
    view.setUint32(16, offset, true);
  });
  return new Uint8Array(Buffer.concat([...local, centralBytes, end]));
}

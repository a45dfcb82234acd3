/** The checksum (校验和) of ZIP entries: CRC-32 as ISO 3309 has it, piece by piece. */

const table = Uint32Array.from({ length: 1024 }, () => 0);
for (let byte = 0; byte < 256; byte += 1) {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  table[byte] = sum >>> 0;
}
// Four bytes at a time: each further table is the one before it, moved on by one byte.
for (let at = 256; at < 1024; at += 1) {
  const before = table[at - 256] ?? 0;
  table[at] = ((table[before & 255] ?? 0) ^ (before >>> 8)) >>> 0;
}

/** The checksum of bytes that follow others with the checksum `before`; 0 for none. */
export function checksum(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    sum ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    sum =
      (table[768 + (sum & 255)] ?? 0) ^
      (table[512 + ((sum >>> 8) & 255)] ?? 0) ^
      (table[256 + ((sum >>> 16) & 255)] ?? 0) ^
      (table[sum >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) sum = (sum >>> 8) ^ (table[(sum ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~sum >>> 0;
}

// Real pictures, small to write: a ground and a few rectangles upon it.
import {deflateSync} from "node:zlib";

const table = Array.from({length: 256}, (_, value) => {
  for (let bit = 0; bit < 8; ++bit) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  let sum = 0xffffffff;
  for (const byte of body) sum = table[(sum ^ byte) & 255] ^ (sum >>> 8);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE((sum ^ 0xffffffff) >>> 0, body.length + 4);
  return framed;
}

/// `rectangles`: [x, y, width, height, [red, green, blue]]; `rough`: how many rows at the foot hold what cannot be compressed.
export function png(width, height, ground, rectangles = [], rough = 0) {
  const row = 1 + width * 3, pixels = Buffer.alloc(row * height);
  const fill = (x, y, across, down, [red, green, blue]) => {
    for (let line = y; line < Math.min(height, y + down); ++line)
      for (let column = x; column < Math.min(width, x + across); ++column) {
        const at = line * row + 1 + column * 3;
        pixels[at] = red;
        pixels[at + 1] = green;
        pixels[at + 2] = blue;
      }
  };
  fill(0, 0, width, height, ground);
  for (const rectangle of rectangles) fill(...rectangle);
  let state = 1;
  for (let line = height - rough; line < height; ++line)
    for (let at = line * row + 1; at < (line + 1) * row; ++at) pixels[at] = (state = (state * 1103515245 + 12345) >>> 0) >>> 16 & 63;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", header), chunk("IDAT", deflateSync(pixels, {level: 1})), chunk("IEND", Buffer.alloc(0))]);
}

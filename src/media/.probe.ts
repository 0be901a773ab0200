import { readFileSync } from 'node:fs';
import { BlobSource, Input, MP4, QTFF, MATROSKA, WEBM, EncodedPacketSink } from 'mediabunny';
import { checkContainer } from './check-container';
const bytes = readFileSync(process.argv[2]!);
const t = setTimeout(() => {
  console.log('TIMEOUT (async)');
  process.exit(1);
}, 8000);
const blob = await checkContainer(new Blob([bytes]));
console.log('checked', bytes.length, blob.size);
const input = new Input({ formats: [MP4, QTFF, MATROSKA, WEBM], source: new BlobSource(blob) });
try {
  console.log('can', await input.canRead());
  const tr = await input.getPrimaryVideoTrack();
  console.log('track', !!tr);
  if (tr) {
    console.log(
      await tr.getDurationFromMetadata(),
      await tr.getDisplayWidth(),
      await tr.getDisplayHeight(),
      await tr.getCodec(),
    );
    let n = 0;
    for await (const p of new EncodedPacketSink(tr).packets(undefined, undefined, { metadataOnly: true })) {
      n++;
      if (n < 25) console.log(p.timestamp, p.byteLength, p.type);
      if (n > 100000) break;
    }
    console.log('packets', n);
  }
} catch (e) {
  console.log(e);
}
clearTimeout(t);
process.exit(0);

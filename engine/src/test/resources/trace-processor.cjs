// Answers SQL over a trace with Perfetto's trace processor (WebAssembly, in plain Node).
'use strict';
const fs = require('fs');
const path = require('path');

const APPEND = 1, FINALIZE = 2, QUERY = 3;

function varint(value) {
  const bytes = [];
  let rest = value;
  while (rest > 127) {
    bytes.push(rest % 128 + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return Buffer.from(bytes);
}

function field(number, data) {
  return typeof data === 'number'
      ? Buffer.concat([varint(number * 8), varint(data)])
      : Buffer.concat([varint(number * 8 + 2), varint(data.length), data]);
}

function* fields(buffer) {
  let at = 0;
  const next = () => {
    let value = 0n, shift = 0n, byte;
    do {
      byte = buffer[at++];
      value |= BigInt(byte & 127) << shift;
      shift += 7n;
    } while (byte > 127);
    return value;
  };
  while (at < buffer.length) {
    const tag = Number(next());
    if (tag % 8 === 0) {
      yield [tag >> 3, next()];
    } else if (tag % 8 === 1) {
      yield [tag >> 3, buffer.subarray(at, at += 8)];
    } else {
      const length = Number(next());
      yield [tag >> 3, buffer.subarray(at, at += length)];
    }
  }
}

function varints(buffer) {
  const values = [];
  let value = 0n, shift = 0n;
  for (const byte of buffer) {
    value |= BigInt(byte & 127) << shift;
    shift += 7n;
    if (byte < 128) {
      values.push(Number(BigInt.asIntN(64, value)));
      value = shift = 0n;
    }
  }
  return values;
}

function rows(result) {
  const columns = [], rows = [];
  let row = [];
  for (const [number, data] of fields(result)) {
    if (number === 1) columns.push(data.toString());
    if (number === 2 && data.length) throw new Error(data.toString());
    if (number !== 3) continue;
    const batch = {1: [], 2: [], 3: [], 5: []};
    for (const [part, bytes] of fields(data)) {
      if (part === 1) batch[1].push(...varints(bytes));
      if (part === 2) batch[2].push(...varints(bytes));
      if (part === 3) for (let i = 0; i < bytes.length; i += 8) batch[3].push(bytes.readDoubleLE(i));
      if (part === 5) batch[5].push(...bytes.toString().split('\0').slice(0, -1));
    }
    for (const kind of batch[1]) {
      row.push(kind === 2 ? batch[2].shift() : kind === 3 ? batch[3].shift() : kind === 4 ? batch[5].shift() : null);
      if (row.length === columns.length) {
        rows.push(row);
        row = [];
      }
    }
  }
  return rows;
}

exports.open = async function (file, packageFolder) {
  const folder = path.resolve(packageFolder);
  const bundle = fs.readFileSync(path.join(folder, 'engine_bundle.js'), 'utf8');
  const before = process.cwd();
  process.chdir(folder);
  const self = {location: {href: folder + '/'}};
  let reply = () => {};
  const port = {postMessage: data => reply(Buffer.from(data))};
  // the bundle is a worker's script: it wants `self`, and finds the rest of Node by itself
  new Function('self', 'require', '__dirname', '__filename', bundle)(self, require, folder, folder + '/engine_bundle.js');
  self.onmessage({data: {enginePort: port}});
  let sequence = 0;
  const ask = (method, payload) => new Promise((resolve, reject) => {
    const results = [];
    reply = stream => {
      for (const [, message] of fields(stream)) {
        let done = method !== QUERY;
        for (const [number, data] of fields(message)) {
          if (number === 5) return reject(new Error(data.toString()));
          if (number === 201) for (const [n, d] of fields(data)) if (n === 2 && d.length) reject(new Error(d.toString()));
          if (number === 203) {
            results.push(Buffer.from(data));
            for (const [n, d] of fields(data)) {
              if (n === 2 && d.length) return reject(new Error(d.toString()));
              if (n === 3) for (const [p, last] of fields(d)) if (p === 6 && last) done = true;
            }
          }
        }
        if (done) resolve(Buffer.concat(results));
      }
    };
    const message = Buffer.concat([field(1, sequence++), field(2, method), ...payload]);
    port.onmessage({data: new Uint8Array(field(1, message))});
  });
  for (let i = 0; i < 1000 && !port.onmessage; i++) await new Promise(r => setTimeout(r, 10));
  await new Promise(r => setTimeout(r, 1500));
  process.chdir(before);
  const bytes = fs.readFileSync(file);
  for (let at = 0; at < bytes.length; at += 1 << 20) {
    await ask(APPEND, [field(101, bytes.subarray(at, at + (1 << 20)))]);
  }
  await ask(FINALIZE, []);
  return async sql => rows(await ask(QUERY, [field(103, field(1, Buffer.from(sql)))]));
};

if (require.main === module) {
  const [file, packageFolder, ...queries] = process.argv.slice(2);
  exports.open(file, packageFolder).then(async query => {
    for (const sql of queries) {
      console.log('# ' + sql);
      for (const row of await query(sql)) console.log(row.join('\t'));
    }
    process.exit(0);
  }).catch(e => { console.error(e); process.exit(1); });
}

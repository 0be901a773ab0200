/** @returns {string} what whoever unpacks the zip needs to know */
export function readmeText(version) {
  return `Plumbline ${version}: running-form analysis in the browser. The video never leaves the machine.

The folder "app" is the whole program: plain files. A web server has to hand them out, since browsers do not run such
pages from a folder directly. Nothing else is needed, neither a database nor a connection to anyone.

On your own machine, with Python:

    cd app
    python3 -m http.server 8000 --bind 127.0.0.1

or with Node:

    npx http-server app -a 127.0.0.1 -p 8000

then open http://127.0.0.1:8000/ in Chrome, Edge, Firefox or Safari. Stop it with Ctrl+C.

On a web server: copy the folder "app" to any place, also under a path of its own such as /tools/plumbline/. It has to be
served over https, or from localhost: elsewhere browsers give a page neither the camera nor work without a connection.
The page carries its own content policy. Servers can send more of what keeps it apart from other pages: app/_headers is
read by some hosts; where there is a folder "hosting", it holds samples for servers.

LICENSE, NOTICE: Plumbline's own licence. LICENCES.txt: all works of others in it, with their licences (in the app: page
"Licences"). app/sbom.cdx.json: the same as a bill of materials (CycloneDX), with checksums.

It is no medical device and gives no diagnosis.
`;
}

/**
 * The list of the page "Licences" as a text.
 * @param {import('../../src/app/licences/parts-list').PartsList} list
 * @returns {string}
 */
export function licencesText({ product, parts, texts }) {
  const rule = '='.repeat(100);
  const head = `${product.name} ${product.version} is licensed under ${product.licence}. It contains the works below.`;
  const lines = parts.map(({ name, version, licence, by, home }) =>
    [`${name} ${version}`, licence, by, home].filter(Boolean).join(' | '),
  );
  const shared = Object.entries(texts).map(([key, text]) => {
    const users = parts.filter((part) => part.texts.includes(key)).map(({ name }) => name);
    const own = product.texts.includes(key) ? [product.name] : [];
    return `${rule}\n${[...own, ...users].join(', ')}\n${rule}\n\n${text}\n`;
  });
  return [head, '', ...lines, '', ...shared].join('\n');
}

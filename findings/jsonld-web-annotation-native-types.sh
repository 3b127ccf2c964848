#!/usr/bin/env bash
# jsonld 9.0.0: a W3C Web Annotation that goes through RDF and back loses one of its selectors, with `useNativeTypes` or
# without. The annotation context types `start` and `end` as xsd:nonNegativeInteger, and JSON-LD 1.1 API ("RDF to Object
# Conversion") makes numbers of xsd:integer and xsd:double alone: positions come back as strings, and "9" is greater than "12".
# With `useNativeTypes`, which one sets to have numbers, the words quoted come back as objects besides: this library then
# gives every plain string the type xsd:string, which the specification's tests of fromRdf leave out.
#
# Seen on 2026-11-29 (Node 20 and 24), start, end and exact of the selectors, framed by the same context:
#   as published              9, 12, "TASS"
#   useNativeTypes: false     "9", "12", "TASS"
#   useNativeTypes: true      "9", "12", {"type":"xsd:string","@value":"TASS"}
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonld@9.0.0
cat >finding.mjs <<'JS'
import jsonld from 'jsonld';

// The terms of the annotation context (Web Annotation Vocabulary, appendix "JSON-LD Context") that are used below.
const link = (iri) => ({ '@id': iri, '@type': '@id' });
const position = (iri) => ({ '@id': iri, '@type': 'xsd:nonNegativeInteger' });
const context = {
  oa: 'http://www.w3.org/ns/oa#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  Annotation: 'oa:Annotation',
  TextPositionSelector: 'oa:TextPositionSelector',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  target: link('oa:hasTarget'),
  source: link('oa:hasSource'),
  selector: link('oa:hasSelector'),
  start: position('oa:start'),
  end: position('oa:end'),
  exact: 'oa:exact',
};
const published = {
  '@context': context,
  id: 'https://a.example/annotations/1',
  type: 'Annotation',
  target: {
    source: 'https://a.example/article',
    selector: [
      { type: 'TextPositionSelector', start: 9, end: 12 },
      { type: 'TextQuoteSelector', exact: 'TASS' },
    ],
  },
};
const format = 'application/n-quads';
const quads = await jsonld.toRDF(published, { format });
async function back(useNativeTypes) {
  const expanded = await jsonld.fromRDF(quads, { format, useNativeTypes });
  return jsonld.frame(expanded, { '@context': context, type: 'Annotation' });
}
const seen = [
  ['as published', published, '9, 12, "TASS"'],
  ['useNativeTypes: false', await back(false), '"9", "12", "TASS"'],
  ['useNativeTypes: true', await back(true), '"9", "12", {"type":"xsd:string","@value":"TASS"}'],
].map(([name, { target }, expected]) => {
  const { start, end, exact } = Object.assign({}, ...target.selector);
  const found = [start, end, exact].map((value) => JSON.stringify(value)).join(', ');
  console.log(`${name.padEnd(25)} ${found}`);
  return found === expected;
});
process.exit(seen.every(Boolean) ? 0 : 1);
JS
node finding.mjs

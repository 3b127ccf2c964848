/** A certificate of `localhost`, signed by its own key, until 2120. Both are of these tests alone, and no secret. */
export const certificate = pem(
  'CERTIFICATE',
  'MIIBXTCCAQSgAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMD' +
    'BaMBQxEjAQBgNVBAMMCWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABBaXuffY6JG80GDAGDL1pT9APOX0xL8XVGLgtUEtuduv' +
    '2LGG6RyAjWq0JEVBZXuobPwFVKoBE3dukyy38JvRFFCjRTBDMBQGA1UdEQQNMAuCCWxvY2FsaG9zdDAMBgNVHRMEBTADAQH/MB0GA1UdDgQWBB' +
    'Qpqrou5tS8bDlP4vQA3r21sbhjjjAKBggqhkjOPQQDAgNHADBEAiB+h2QtxDTJcg2c8mMih5E0TasUgGHj0AOU9NmVFXqo6wIgFLQC3wkmSKYV' +
    'RpQ2fqzKkoSQlPqZlzBNf2fl6DUfvI0=',
);

export const key = pem(
  'PRIVATE KEY',
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgXlpri31b9y9nNBrdkwGn849YsOAb94Sma/PvsxBYkgGhRANCAAQWl7n32OiRvN' +
    'BgwBgy9aU/QDzl9MS/F1Ri4LVBLbnbr9ixhukcgI1qtCRFQWV7qGz8BVSqARN3bpMst/Cb0RRQ',
);

function pem(what: string, base64: string): string {
  return `-----BEGIN ${what}-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END ${what}-----\n`;
}

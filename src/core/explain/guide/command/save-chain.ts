import { nameTypeOf, placeholders, type Command } from './command.ts'

/**
 * Saves the chain that a server sends, without a browser. `host` and `port` as typed; an example stands where they are
 * not safe to write.
 *
 * @see openssl-s_client(1); keytool(1); System.Net.Security.SslStream of .NET; certutil of Windows Server
 */
export function saveChainCommands(host = '', port = 443): readonly Command[] {
  const type = nameTypeOf(host)
  const name = type && type !== 'URI' && !host.startsWith('*') ? host : placeholders.host
  const connect = name.includes(':') ? `[${name}]:${String(port)}` : `${name}:${String(port)}`
  const sent = nameTypeOf(name) === 'DNS' ? ` -servername "${name}"` : ''
  return [
    {
      title: 'OpenSSL',
      text: `echo Q | openssl s_client -connect "${connect}"${sent} -showcerts > chain.pem`,
    },
    { title: 'Java keytool', text: `keytool -printcert -sslserver "${connect}" -rfc > chain.pem` },
    {
      title: 'PowerShell: the chain as Windows builds it, one file each',
      untried: true,
      text: [
        `$c = [Net.Sockets.TcpClient]::new("${name}", ${String(port)}); $script:n = 0`,
        '$seen = { param($o, $cert, $chain, $e) foreach ($x in $chain.ChainElements) { [IO.File]::WriteAllBytes("$PWD\\chain$($script:n).cer", $x.Certificate.RawData); $script:n++ }; $true }',
        `$s = [Net.Security.SslStream]::new($c.GetStream(), $false, $seen); $s.AuthenticateAsClient("${name}"); $s.Dispose(); $c.Dispose()`,
      ].join('\n'),
    },
    {
      title: 'Windows certutil: a root that the computer has, by its name',
      untried: true,
      text: 'certutil -store Root "Name of the root" root.cer',
    },
    {
      title: 'Windows certutil: the certificate of the company’s own CA',
      untried: true,
      text: 'certutil -ca.cert root.cer',
    },
  ]
}

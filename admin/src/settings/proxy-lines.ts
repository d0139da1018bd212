export const webServers = ['nginx', 'Caddy'] as const;
export type WebServer = (typeof webServers)[number];

/** The folder of the site that is passed on; it says nothing of surveys, so that blockers leave it alone. */
export const proxyFolder = '/hy';

/** What passes one folder of a site on to this server. */
export function proxyLines(webServer: WebServer, server: string): string {
  const { host } = new URL(server);
  return webServer === 'nginx' ? nginx(server, host) : caddy(server);
}

const nginx = (server: string, host: string): string => `location ${proxyFolder}/ {
  proxy_pass ${server}/;
  proxy_set_header Host ${host};
  proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
  proxy_set_header Cookie "";
  proxy_ssl_server_name on;
  proxy_buffering off;
  client_max_body_size 6m;
}`;

const caddy = (server: string): string => `handle_path ${proxyFolder}/* {
  reverse_proxy ${server} {
    header_up Host {upstream_hostport}
    header_up -Cookie
    flush_interval -1
  }
}`;

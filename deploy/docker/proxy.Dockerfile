# syntax=docker/dockerfile:1
# Caddy with our configuration, started by a user without rights. The published binary carries a file capability for
# ports below 1024, which a container without any capability refuses to start; a plain copy has none, and the proxy
# listens on 8080 and 8443.
ARG CADDY_VERSION=2.10.2

FROM caddy:${CADDY_VERSION}-alpine AS proxy
RUN cp /usr/bin/caddy /usr/bin/caddy.plain && mv /usr/bin/caddy.plain /usr/bin/caddy \
  && chown -R 10001:10001 /data /config
COPY deploy/proxy/Caddyfile /etc/caddy/Caddyfile
USER 10001:10001
CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]

// Which page answers at which address, and how strict its policy is.
// The table is the only place that knows the host names; the server, the certificate and the
// browser runs all read it. A page may answer at several paths when a real site's address
// carries meaning (a permalink, say).

export const PAGES = [
  { name: 'x', host: 'x.com', paths: ['/home', '/'], trustedTypes: true },
  { name: 'x-status', host: 'x.com', paths: ['/status', '/surveynotes/status/4021'], trustedTypes: true },
  { name: 'facebook', host: 'www.facebook.com', paths: ['/'], trustedTypes: true },
  // Quill empties its container with innerHTML = '', which Trusted Types refuses.
  { name: 'linkedin', host: 'www.linkedin.com', paths: ['/feed/'], trustedTypes: false },
  { name: 'linkedin-light', host: 'www.linkedin.com', paths: ['/feed/light'], trustedTypes: false },
  { name: 'bluesky', host: 'bsky.app', paths: ['/'], trustedTypes: true },
  { name: 'reddit', host: 'www.reddit.com', paths: ['/r/smallstudio/comments/1a2b3c/small_fixes/'], trustedTypes: true },
  { name: 'hackernews', host: 'news.ycombinator.com', paths: ['/reply'], trustedTypes: true },
  { name: 'textarea', host: 'forum.example', paths: ['/new'], trustedTypes: true },
  { name: 'editable', host: 'blog.example', paths: ['/write'], trustedTypes: true },
  { name: 'plain', host: 'news.example', paths: ['/'], trustedTypes: true },
];

export const HOSTS = [...new Set(PAGES.map((page) => page.host))];

export function findPage(host, path) {
  return PAGES.find((page) => page.host === host && page.paths.includes(path));
}

// What the large sites send, in one policy: no inline script, nothing from elsewhere.
// An extension that leans on the page's own permissions fails here as it would there.
export function policy({ trustedTypes = true } = {}) {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  if (trustedTypes) rules.push("require-trusted-types-for 'script'");
  return rules.join('; ');
}

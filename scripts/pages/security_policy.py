"""The Content-Security-Policy of every page: what a browser may load and run for it, and nothing else.

Own scripts and styles are files, so that neither inline code nor `eval` is ever needed. The same policy is in a
`meta` of every page, where it holds on any host and from a disk (`'self'` covers the page's own folder there in
Chromium and in Firefox), and as a header in the recipe for nginx.
"""

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        # For tools that ask from inside a page, as Lighthouse does for robots.txt; the edition's scripts fetch nothing.
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    )
)
# A browser heeds these in a header only.
HEADER = f"{POLICY}; frame-ancestors 'none'"

// What a page with its composer in a frame tells beyond the fixture: the policy's complaints
// from inside the frame, which its own document alone hears.

export function frameViolations(inner) {
  inner.addEventListener('securitypolicyviolation', (event) => {
    window.fixture.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
}

package access

import "strings"

// matchesEmail compares a pattern (*@domain or one address) with an address. A
// pattern without @ is not one for addresses.
func matchesEmail(pattern, email string) bool {
	local, domain, ok := cutAddress(email)
	if !ok {
		return false
	}
	wantLocal, wantDomain, ok := cutAddress(pattern)
	if !ok || !strings.EqualFold(domain, wantDomain) {
		return false
	}
	return wantLocal == "*" || strings.EqualFold(local, wantLocal)
}

func cutAddress(text string) (local, domain string, ok bool) {
	local, domain, ok = strings.Cut(text, "@")
	return local, domain, ok && local != "" && domain != "" && !strings.Contains(domain, "@")
}

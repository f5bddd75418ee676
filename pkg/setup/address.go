package setup

import (
	"net/netip"
	"net/url"
	"strings"
	"unicode"
)

const maxAddress = 2048

// CheckAddress says in a few words why an address is refused; empty means that
// it is good: http or https, a host, an optional port and an optional context
// path. Everything that makes two readers of an address disagree is refused.
func CheckAddress(address string) string {
	if len(address) > maxAddress {
		return "is too long"
	}
	if strings.ContainsFunc(address, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }) {
		return "must not hold spaces or control characters"
	}
	if strings.Contains(address, `\`) {
		return "must not hold a backslash"
	}
	parsed, err := url.Parse(address)
	if err != nil || parsed.Host == "" || parsed.Hostname() == "" {
		return "must be an address such as https://jira.example.com"
	}
	return checkParts(parsed, address)
}

func checkParts(parsed *url.URL, address string) string {
	switch {
	case parsed.Scheme != "https" && parsed.Scheme != "http":
		return "must start with https:// or http://"
	case parsed.User != nil || strings.Contains(parsed.Host, "@"):
		return "must not hold a user name or password"
	case strings.Contains(address, "?"):
		return "must not hold a query"
	case strings.Contains(address, "#"):
		return "must not hold a fragment"
	case hasDotSegment(parsed):
		return "must not hold dot segments"
	case !plainHost(parsed.Hostname()):
		return "must name its host in plain letters, digits, dots and dashes"
	default:
		return ""
	}
}

func hasDotSegment(parsed *url.URL) bool {
	for segment := range strings.SplitSeq(parsed.Path, "/") {
		if segment == "." || segment == ".." {
			return true
		}
	}
	// An encoded slash or dot is read differently by different servers.
	escaped := strings.ToLower(parsed.EscapedPath())
	return strings.Contains(escaped, "%2f") || strings.Contains(escaped, "%2e") || strings.Contains(escaped, "%5c")
}

func plainHost(host string) bool {
	if _, err := netip.ParseAddr(host); err == nil {
		return true
	}
	for _, r := range host {
		if r > unicode.MaxASCII || (r != '.' && r != '-' && r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r)) {
			return false
		}
	}
	return true
}

// isPrivate sees the private addresses that can be seen without asking a name
// server; the connection's dialer looks at the resolved address as well.
func isPrivate(address string) bool {
	parsed, err := url.Parse(address)
	if err != nil {
		return false
	}
	host := strings.TrimSuffix(strings.ToLower(parsed.Hostname()), ".")
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	ip, err := netip.ParseAddr(host)
	if err != nil {
		return false
	}
	ip = ip.Unmap()
	return ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast() || ip.IsUnspecified()
}

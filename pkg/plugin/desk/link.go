package desk

import (
	"net/url"
	"path"
	"strings"
	"unicode"

	"github.com/quantyca/rounds/pkg/plugin/faults"
)

const maxLink = 2000

// CheckLink answers the address that a ticket may lead to: one of this Grafana,
// given whole or from its root on. Whoever reads the ticket trusts it, so an
// address of anybody else is refused.
func (in *Desk) CheckLink(link string) (string, error) {
	root, err := url.Parse(in.Root)
	if err != nil || root.Host == "" || (root.Scheme != "http" && root.Scheme != "https") {
		return "", faults.BadRequest("Grafana does not say at which address people reach it, so no link can be added; an administrator can set root_url.")
	}
	if len(link) > maxLink {
		return "", faults.BadRequest("The link is longer than %d characters.", maxLink)
	}
	whole, ok := resolveLink(root, link)
	if !ok || whole.Scheme != root.Scheme || !strings.EqualFold(whole.Host, root.Host) || !below(root.Path, whole.Path) {
		return "", faults.BadRequest("The link must lead to this Grafana.")
	}
	return whole.String(), nil
}

// resolveLink reads a whole address, or a path from the root of its host on.
func resolveLink(root *url.URL, link string) (*url.URL, bool) {
	// Browsers read a backslash as a slash.
	if strings.ContainsFunc(link, func(r rune) bool { return r == '\\' || unicode.IsSpace(r) || !unicode.IsPrint(r) }) {
		return nil, false
	}
	given, err := url.Parse(link)
	if err != nil || given.User != nil || given.Opaque != "" || (given.Host == "" && !strings.HasPrefix(given.Path, "/")) {
		return nil, false
	}
	return root.ResolveReference(given), true
}

// below says whether a path, with every dot segment in it followed, lies in a folder.
func below(folder, name string) bool {
	folder = strings.TrimSuffix(folder, "/") + "/"
	return strings.HasPrefix(path.Clean("/"+name)+"/", folder)
}

package httpx

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
)

// ParseBase reads a base address of the set-up: http or https, a host, perhaps
// a port and a context path. User information, a query, a fragment, dot
// segments, backslashes, spaces and control characters are refused, because
// each of them has made one program read another host than the next.
func ParseBase(text string) (*url.URL, error) {
	if Clean(text, len(text)) != text || strings.ContainsAny(text, "\\ \t\r\n") {
		return nil, fmt.Errorf("%w: it holds a backslash, a space or a control character", ErrBadAddress)
	}
	base, err := url.Parse(text)
	if err != nil {
		return nil, fmt.Errorf("%w: it is not written as an address", ErrBadAddress)
	}
	if err := checkParts(base, text); err != nil {
		return nil, err
	}
	base.Host = strings.ToLower(base.Host)
	base.Path = strings.TrimRight(base.Path, "/")
	base.RawPath = ""
	return base, nil
}

func checkParts(base *url.URL, text string) error {
	segments := strings.Split(base.Path, "/")
	switch {
	case base.Scheme != "https" && base.Scheme != "http":
		return fmt.Errorf("%w: it must begin with https:// or http://", ErrBadAddress)
	case base.Hostname() == "":
		return fmt.Errorf("%w: it has no host", ErrBadAddress)
	case base.User != nil:
		return fmt.Errorf("%w: it holds a user name or password", ErrBadAddress)
	case strings.ContainsAny(text, "?#"):
		return fmt.Errorf("%w: it holds a query or a fragment", ErrBadAddress)
	case slices.Contains(segments, ".") || slices.Contains(segments, ".."):
		return fmt.Errorf("%w: it holds dot segments", ErrBadAddress)
	}
	return nil
}

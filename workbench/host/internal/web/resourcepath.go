package web

import (
	"net/url"
	"regexp"
)

// resourceCall says whose resource is called.
type resourceCallTarget struct {
	pluginID  string // either this
	sourceUID string // or this
	path      string // unescaped, without a leading slash
}

var resourcePath = regexp.MustCompile(`^/api/(?:plugins/([^/]+)|datasources/uid/([^/]+))/resources(?:/(.*))?$`)

// parseResourceCall recognises the address of a resource call in an escaped path.
func parseResourceCall(escaped string) (resourceCallTarget, bool) {
	parts := resourcePath.FindStringSubmatch(escaped)
	if parts == nil {
		return resourceCallTarget{}, false
	}
	for i, part := range parts {
		plain, err := url.PathUnescape(part)
		if err != nil {
			return resourceCallTarget{}, false
		}
		parts[i] = plain
	}
	return resourceCallTarget{pluginID: parts[1], sourceUID: parts[2], path: parts[3]}, true
}

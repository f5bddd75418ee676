package jira

import (
	"context"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket"
)

func foldKey(key string) string { return strings.ToUpper(key) }

// projectKeys lists the projects of the scopes, each once.
func projectKeys(scopes []ticket.Scope) []string {
	var keys []string
	for _, scope := range scopes {
		for _, key := range scope.Projects {
			keys = append(keys, foldKey(key))
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// projects answers which projects of the scopes exist for this account, by
// their key in upper case.
func (c *Client) projects(ctx context.Context, scopes []ticket.Scope) (map[string]bool, error) {
	keys := projectKeys(scopes)
	if len(keys) == 0 {
		return map[string]bool{}, nil
	}
	return c.edition.visible(ctx, c, keys)
}

package jira

import (
	"context"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket"
)

// maxProjectKeys is how many keys GET /project/search takes at once.
const maxProjectKeys = 50

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
	found := map[string]bool{}
	for chunk := range slices.Chunk(projectKeys(scopes), maxProjectKeys) {
		var page struct {
			Values []wireNamed `json:"values"`
		}
		query := url.Values{"keys": chunk, "maxResults": {strconv.Itoa(maxProjectKeys)}}
		if err := c.call(ctx, request{path: "project/search", query: query}, &page); err != nil {
			return nil, err
		}
		for _, project := range page.Values {
			found[foldKey(project.Key)] = true
		}
	}
	return found, nil
}

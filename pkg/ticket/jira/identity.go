package jira

import (
	"context"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// myself answers whose account this is, at most a minute old.
func (c *Cloud) myself(ctx context.Context) (wireSelf, error) {
	found, err := c.identities.get(ctx, "", func(ctx context.Context) (wireSelf, error) {
		var self wireSelf
		if err := c.call(ctx, request{path: "myself"}, &self); err != nil {
			return wireSelf{}, err
		}
		if self.AccountID == "" || (self.Active != nil && !*self.Active) {
			return wireSelf{}, signInFailed(nil)
		}
		return self, nil
	})
	if err != nil {
		return wireSelf{}, c.explain(err)
	}
	return found.value, nil
}

// atGateway says whether calls go through Atlassian's gateway, which refuses a
// dead token by itself.
func (c *Cloud) atGateway() bool { return c.connection.Auth.Method != setup.Basic }

// readableScopes asks which projects of the scopes the account can read and
// leaves the others out; missing names them.
func (c *Cloud) readableScopes(ctx context.Context, scopes []ticket.Scope) (readable []ticket.Scope, missing []string, err error) {
	found, err := c.projects(ctx, scopes)
	if err != nil {
		return nil, nil, err
	}
	seen := map[string]bool{}
	for _, scope := range scopes {
		kept := scope
		kept.Projects = nil
		for _, key := range scope.Projects {
			switch {
			case found[foldKey(key)]:
				kept.Projects = append(kept.Projects, key)
			case !seen[foldKey(key)]:
				seen[foldKey(key)] = true
				missing = append(missing, key)
			}
		}
		if len(kept.Projects) > 0 {
			readable = append(readable, kept)
		}
	}
	return readable, missing, nil
}

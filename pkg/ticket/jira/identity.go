package jira

import (
	"context"

	"github.com/quantyca/rounds/pkg/setup"
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

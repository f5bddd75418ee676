package jira

import (
	"context"

	"github.com/quantyca/rounds/pkg/setup"
)

// myself answers whose account this is, at most a minute old.
func (c *Client) myself(ctx context.Context) (wireSelf, error) {
	found, err := c.identities.Get(ctx, "", func(ctx context.Context) (wireSelf, error) {
		var self wireSelf
		if err := c.call(ctx, request{path: "myself"}, &self); err != nil {
			return wireSelf{}, err
		}
		if or(self.AccountID, or(self.Key, self.Name)) == "" || (self.Active != nil && !*self.Active) {
			return wireSelf{}, c.signInFailed(nil)
		}
		return self, nil
	})
	if err != nil {
		return wireSelf{}, c.explain(err)
	}
	return found.Value, nil
}

// atGateway says whether calls go through Atlassian's gateway, which refuses a
// dead token by itself.
func (c *Client) atGateway() bool {
	return c.connection.System != setup.JiraDC && c.connection.Auth.Method != setup.Basic
}

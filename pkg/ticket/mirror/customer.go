package mirror

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"

	"github.com/quantyca/rounds/pkg/ticket"
)

// Customer is one customer's part of the connection.
type Customer struct {
	ID     string
	Scopes []ticket.Scope
}

// digest tells scopes of an address apart; the order of words in them does not matter.
func (c Customer) digest(address string) string {
	parts := append(make([]string, 0, len(c.Scopes)+1), address)
	for _, scope := range c.Scopes {
		scope.Customer = ""
		for _, list := range []*[]string{&scope.Projects, &scope.Labels, &scope.IDs} {
			sorted := slices.Sorted(slices.Values(*list))
			*list = slices.Compact(sorted)
		}
		text, err := json.Marshal(scope)
		if err != nil {
			// A scope is made of texts, which always can be written.
			panic(err)
		}
		parts = append(parts, string(text))
	}
	slices.Sort(parts)
	sum := sha256.New()
	for _, part := range parts {
		sum.Write([]byte(part))
		sum.Write([]byte{0})
	}
	return hex.EncodeToString(sum.Sum(nil)[:16])
}

// apart parts customers so that no two of a group could own the same ticket: a search
// over several scopes gives a ticket to the first that covers it.
func apart(customers []Customer) [][]Customer {
	var groups [][]Customer
	for _, one := range customers {
		at := slices.IndexFunc(groups, func(group []Customer) bool {
			return !slices.ContainsFunc(group, func(other Customer) bool { return mayShare(one, other) })
		})
		if at < 0 {
			groups, at = append(groups, nil), len(groups)
		}
		groups[at] = append(groups[at], one)
	}
	return groups
}

func mayShare(a, b Customer) bool {
	for _, one := range a.Scopes {
		for _, other := range b.Scopes {
			isSameProject := ticket.Scope{Projects: one.Projects}
			for _, project := range other.Projects {
				if isSameProject.Covers(project, nil) {
					return true
				}
			}
			// Values of two fields may both be on one ticket.
			if one.Field != other.Field && len(one.IDs) > 0 && len(other.IDs) > 0 {
				return true
			}
			if slices.ContainsFunc(one.IDs, func(id string) bool { return slices.Contains(other.IDs, id) }) {
				return true
			}
		}
	}
	return false
}

func scopesOf(customers []Customer) []ticket.Scope {
	var scopes []ticket.Scope
	for _, one := range customers {
		scopes = append(scopes, one.Scopes...)
	}
	return scopes
}

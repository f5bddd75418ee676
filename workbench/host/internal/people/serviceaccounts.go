package people

import (
	"crypto/rand"
	"errors"
	"fmt"
	"hash/crc32"
	"regexp"
	"sort"
	"strings"
	"time"
)

// ErrTokenExists says that the organisation has a token of that name.
var ErrTokenExists = errors.New("service account token with given name already exists")

// Token lets a service account in; its secret is told once.
type Token struct {
	ID        int64
	AccountID int64
	Name      string
	Created   time.Time
	Expires   time.Time // zero: never
	Secret    string
}

var notInLogin = regexp.MustCompile(`[^a-z0-9]+`)

// AddServiceAccount makes an account for a program in one organisation.
func (r *Register) AddServiceAccount(orgID int64, name, role string) (User, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	login := fmt.Sprintf("sa-%d-%s", orgID, strings.Trim(notInLogin.ReplaceAllString(strings.ToLower(name), "-"), "-"))
	if r.named(login) != nil {
		return User{}, ErrExists
	}
	r.lastUser++
	now := r.clock().UTC()
	account := &User{
		ID: r.lastUser, UID: newUID(), Login: login, Email: login, Name: name, OrgID: orgID, IsServiceAccount: true,
		Created: now, Updated: now, LastSeen: now,
	}
	r.users[account.ID] = account
	r.accountRoles[account.ID] = role
	return *account, nil
}

// ServiceAccounts lists those of an organisation with their roles, by id.
func (r *Register) ServiceAccounts(orgID int64) []Member {
	r.mu.Lock()
	defer r.mu.Unlock()
	var list []Member
	for id, role := range r.accountRoles {
		if r.users[id].OrgID == orgID {
			list = append(list, Member{User: *r.users[id], Role: role})
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i].ID < list[j].ID })
	return list
}

// DeleteServiceAccount removes an account with its tokens.
func (r *Register) DeleteServiceAccount(orgID, id int64) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if user, ok := r.users[id]; !ok || !user.IsServiceAccount || user.OrgID != orgID {
		return ErrNotFound
	}
	delete(r.users, id)
	delete(r.accountRoles, id)
	for secret, token := range r.accountTokens {
		if token.AccountID == id {
			delete(r.accountTokens, secret)
		}
	}
	return nil
}

// AddToken makes a token for an account; lifetime 0 is for ever.
func (r *Register) AddToken(orgID, accountID int64, name string, lifetime time.Duration) (Token, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	account, ok := r.users[accountID]
	if !ok || !account.IsServiceAccount || account.OrgID != orgID {
		return Token{}, ErrNotFound
	}
	for _, other := range r.accountTokens {
		if other.Name == name && r.users[other.AccountID].OrgID == orgID {
			return Token{}, ErrTokenExists
		}
	}
	r.lastToken++
	random := (rand.Text() + rand.Text())[:32]
	token := Token{
		ID: r.lastToken, AccountID: accountID, Name: name, Created: r.clock().UTC(),
		Secret: fmt.Sprintf("glsa_%s_%08x", random, crc32.ChecksumIEEE([]byte(random))),
	}
	if lifetime > 0 {
		token.Expires = token.Created.Add(lifetime)
	}
	r.accountTokens[token.Secret] = token
	return token, nil
}

// TokensOf lists the tokens of an account by id, without their secrets.
func (r *Register) TokensOf(accountID int64) []Token {
	r.mu.Lock()
	defer r.mu.Unlock()
	var list []Token
	for _, token := range r.accountTokens {
		if token.AccountID == accountID {
			token.Secret = ""
			list = append(list, token)
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i].ID < list[j].ID })
	return list
}

// DeleteToken ends a token.
func (r *Register) DeleteToken(accountID, id int64) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	for secret, token := range r.accountTokens {
		if token.AccountID == accountID && token.ID == id {
			delete(r.accountTokens, secret)
			return nil
		}
	}
	return ErrNotFound
}

// Account finds the account that a token lets in, with its role.
func (r *Register) Account(secret string) (Member, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	token, ok := r.accountTokens[secret]
	if !ok || (!token.Expires.IsZero() && !r.clock().Before(token.Expires)) {
		return Member{}, false
	}
	return Member{User: *r.users[token.AccountID], Role: r.accountRoles[token.AccountID]}, true
}

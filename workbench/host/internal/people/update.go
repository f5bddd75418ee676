package people

import "time"

// Change is what may change in a user; an empty field keeps what there is, as in Grafana.
type Change struct {
	Name  string
	Email string
	Login string
}

// Update changes name, e-mail or login. A login or address of somebody else is ErrExists.
func (r *Register) Update(id int64, change Change) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	user, ok := r.users[id]
	if !ok {
		return ErrNotFound
	}
	for _, name := range []string{change.Login, change.Email} {
		if other := r.named(name); name != "" && other != nil && other.ID != id {
			return ErrExists
		}
	}
	if change.Name != "" {
		user.Name = change.Name
	}
	if change.Email != "" && change.Email != user.Email {
		user.Email = change.Email
		user.EmailVerified = false // whoever vouched did so for the old address
	}
	if change.Login != "" {
		user.Login = change.Login
	}
	user.Updated = r.clock().UTC()
	return nil
}

// Vouch records that an identity provider knows the user and whether it has verified his address.
func (r *Register) Vouch(id int64, authModule string, emailVerified bool) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	user, ok := r.users[id]
	if !ok {
		return ErrNotFound
	}
	user.AuthModule, user.EmailVerified = authModule, emailVerified
	return nil
}

// Seen records when the user was last there.
func (r *Register) Seen(id int64, at time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if user, ok := r.users[id]; ok {
		user.LastSeen = at.UTC()
	}
}

-- Users whose login and groups come from the company's provider of logins. The provider_subject is the provider's own name for a
-- person, which stays when his login is given to somebody else.
create table provider_account (
    user_id text primary key,
    issuer  text not null,
    provider_subject text not null,
    unique (issuer, provider_subject)
);

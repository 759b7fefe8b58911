-- Follow-up after service and satisfaction surveys. What customers wrote freely is encrypted by the application.

create table questionnaire (
    service      text        not null,
    version      integer     not null check (version > 0),
    published_at timestamptz not null,
    published_by text        not null,
    primary key (service, version)
);

create table survey_question (
    service  text    not null,
    version  integer not null,
    position integer not null check (position between 1 and 8),
    code     text    not null,
    kind     text    not null check (kind in ('RATING', 'TEXT')),
    text_en  text    not null,
    text_zh  text    not null,
    primary key (service, version, position),
    unique (service, version, code),
    foreign key (service, version) references questionnaire
);

create function questionnaire_is_published() returns trigger language plpgsql as $$
begin
    raise exception 'A published questionnaire never changes: % refused', tg_op;
end
$$;

create trigger questionnaire_published before update or delete or truncate on questionnaire
    for each statement execute function questionnaire_is_published();
create trigger survey_question_published before update or delete or truncate on survey_question
    for each statement execute function questionnaire_is_published();

create table follow_up (
    number                    text primary key,
    version                   bigint      not null,
    claim_number              text unique references claim,
    customer_id               uuid        not null,
    service                   text        not null,
    product_line              text        not null,
    model                     text,
    serial_key                text,
    engineer                  text,
    department                text,
    channel                   text        not null,
    tracking_code             text        not null,
    tracking_code_fingerprint text        not null unique,
    questionnaire_version     integer     not null,
    opened_at                 timestamptz not null,
    answer_until              timestamptz,
    tries                     integer     not null check (tries >= 0),
    last_try_at               timestamptz,
    outcome                   text,
    skip_reason               text,
    ended_at                  timestamptz,
    answered_via              text,
    problem                   text,
    problem_found             boolean     not null,
    remedy                    text,
    remedy_case               text,
    foreign key (service, questionnaire_version) references questionnaire,
    check ((outcome is null) = (ended_at is null)),
    check ((outcome = 'SKIPPED') = (skip_reason is not null) or outcome is null),
    check ((outcome = 'ANSWERED') = (answered_via is not null) or outcome is null),
    check (number = claim_number or claim_number is null)
);

create index follow_up_customer on follow_up (customer_id, opened_at);

create table survey_answer (
    number text    not null references follow_up,
    code   text    not null,
    rating integer check (rating between 1 and 5),
    text   text,
    primary key (number, code),
    check ((rating is null) <> (text is null))
);

create function survey_answer_is_given_once() returns trigger language plpgsql as $$
begin
    raise exception 'Answers to a survey never change: % refused', tg_op;
end
$$;

create trigger survey_answer_given_once before update or delete or truncate on survey_answer
    for each statement execute function survey_answer_is_given_once();

insert into questionnaire (service, version, published_at, published_by)
select service, 1, now(), 'system'
from unnest(array ['REPAIR', 'INSTALLATION', 'REPLACEMENT', 'GUIDANCE', 'PERIODIC']) service;

insert into survey_question (service, version, position, code, kind, text_en, text_zh) values
    ('REPAIR', 1, 1, 'SATISFACTION', 'RATING', 'How satisfied are you with our service as a whole?', '您对本次服务总体上满意吗？'),
    ('REPAIR', 1, 2, 'QUALITY', 'RATING', 'How good is the repair?', '您对维修质量满意吗？'),
    ('REPAIR', 1, 3, 'ATTITUDE', 'RATING', 'How did our staff treat you?', '您对维修人员的服务态度满意吗？'),
    ('REPAIR', 1, 4, 'COST', 'RATING', 'How reasonable was the cost?', '您认为维修费用合理吗？'),
    ('REPAIR', 1, 5, 'OTHER', 'TEXT', 'What else would you like to tell us, or what do you need?', '您还有什么意见或需求？'),
    ('INSTALLATION', 1, 1, 'SATISFACTION', 'RATING', 'How satisfied are you with our service as a whole?', '您对本次服务总体上满意吗？'),
    ('INSTALLATION', 1, 2, 'QUALITY', 'RATING', 'How good is the work that was done?', '您对安装调试的质量满意吗？'),
    ('INSTALLATION', 1, 3, 'ATTITUDE', 'RATING', 'How did our staff treat you?', '您对服务人员的态度满意吗？'),
    ('INSTALLATION', 1, 4, 'OTHER', 'TEXT', 'What else would you like to tell us, or what do you need?', '您还有什么意见或需求？'),
    ('REPLACEMENT', 1, 1, 'SATISFACTION', 'RATING', 'How satisfied are you with our service as a whole?', '您对本次服务总体上满意吗？'),
    ('REPLACEMENT', 1, 2, 'QUALITY', 'RATING', 'How well did the replacement or return go?', '您对退换货的办理满意吗？'),
    ('REPLACEMENT', 1, 3, 'ATTITUDE', 'RATING', 'How did our staff treat you?', '您对服务人员的态度满意吗？'),
    ('REPLACEMENT', 1, 4, 'OTHER', 'TEXT', 'What else would you like to tell us, or what do you need?', '您还有什么意见或需求？'),
    ('GUIDANCE', 1, 1, 'SATISFACTION', 'RATING', 'How satisfied are you with our service as a whole?', '您对本次服务总体上满意吗？'),
    ('GUIDANCE', 1, 2, 'QUALITY', 'RATING', 'How helpful was the guidance?', '您认为我们的指导有帮助吗？'),
    ('GUIDANCE', 1, 3, 'ATTITUDE', 'RATING', 'How did our staff treat you?', '您对服务人员的态度满意吗？'),
    ('GUIDANCE', 1, 4, 'OTHER', 'TEXT', 'What else would you like to tell us, or what do you need?', '您还有什么意见或需求？'),
    ('PERIODIC', 1, 1, 'SATISFACTION', 'RATING', 'How satisfied are you with our service as a whole?', '您对我们的服务总体上满意吗？'),
    ('PERIODIC', 1, 2, 'QUALITY', 'RATING', 'How satisfied are you with the product?', '您对产品满意吗？'),
    ('PERIODIC', 1, 3, 'OTHER', 'TEXT', 'What else would you like to tell us, or what do you need?', '您还有什么意见或需求？');

### The first screen in English. Every word of it stands here, and nowhere in the code.
###
### A text is a key, an equals sign and words; what stands in braces is put in by the page. Grammar belongs here: where a
### word depends on the plan or on the size of a difference, the text says how.
###
### Plan is one of: pull, push, both, cat-and-dog, pull-leads, push-leads, carry-on
### Gap is one of: little, clearly, far
### Smoother is one of: about, little, much
### Swing is one of: smooth, little, bumpy, very, stop-and-go
### Many is one of: none, one, more
### Terms is one of: one, well, apart, alone

## The question, and the verdict on it

question = Marketing, sales, or both: which grows your income, and how bumpy is the ride?

# A plan at the start of a sentence.
# $plan: Plan
plan = { $plan ->
    [pull] Marketing alone
    [push] Sales alone
   *[other] Running both
}

# The same inside a sentence.
# $plan: Plan
the-plan = { $plan ->
    [pull] marketing alone
    [push] sales alone
   *[other] running both
}

# Who earns most.
# $gap: Gap, $plan: the name of a plan, coloured.
earns-more = { $plan } earns { $gap ->
    [little] a little
    [clearly] clearly
   *[far] far
} more.

# Nobody earns anything.
loses-least = Every plan loses money here. { $plan } loses least.

two-are-close = { $one } and { $other } earn about the same.

all-are-close = All three earn about the same.

# The others cannot sell or spend as much, or as little.
only-one = Only { $plan } can be compared here.

nobody = No plan can be compared here.

# One plan earns most and rides smoothest.
wins-both = { $plan } wins: more profit and a smoother ride.

# Another plan rides smoother than the one that earns most.
# $by: Smoother
smoother = { $plan } is { $by ->
    [little] a little
   *[other] much
} smoother.

as-smooth = The ride is about the same.

too-rare = New business is too rare to say how bumpy it is.

## Whether managing the two pays, in a sentence and on its card

# By how much the two earn less when nobody manages them.
# $gap: Gap
look-after-them = If you run both, look after them: left to quarrel, they earn { $gap ->
    [little] a little
    [clearly] clearly
   *[far] far
} less.

do-not-manage = If you run both, let them quarrel: managing them costs more than it brings.

no-difference = If you run both, managing them makes no difference.

would-pay = If you run both, spend some of the money on managing them: it pays.

rightly-none = You manage nothing, and that is right here.

# With money for one function only.
# $plan: Plan
no-two = With all the money on { $plan ->
    [pull] marketing
   *[other] sales
}, there are no two to run.

worth-title = Is managing the two worth it?

worth-yes = Yes: about { $money } more in { $horizon }.

worth-no = No: it costs about { $money } more than it brings in { $horizon }.

worth-same = It makes no difference.

worth-would = Some would be: about { $money } more in { $horizon }.

worth-rightly = No: nothing brings more.

worth-cost = It costs { $money } a month.

# A single plan earns more than both, however they are managed.
# $plan: Plan
single-ahead = { $plan ->
    [pull] Marketing alone
   *[other] Sales alone
} is still ahead.

# Reads the curve to those who do not see it.
# $plan: Plan
curve-of = Profit by the share of the money that is spent on managing the two: { $none } with none, { $here } with your { $share }, { $most } with { $last }; { $plan ->
    [pull] marketing alone
   *[other] sales alone
} { $single }.

curve-none = none

curve-most = { $share } of the money

curve-you = you: { $share }

## The board

board = The three plans compared

power = Power

power-what = profit in { $horizon }

ride = Ride

ride-what = new business, month by month

no-sellers = No sellers

no-marketing = No marketing

mix = { $marketing } : { $sales }

earns-most = earns most

loses-least-badge = loses least

smoothest = smoothest

# How far a usual month is from normal.
swing = ± { $share }

swing-over = over { $share }

# $swing: Swing
swing-word = { $swing ->
    [smooth] smooth
    [little] a little bumpy
    [bumpy] bumpy
    [very] very bumpy
   *[stop-and-go] stop and go
}

swing-none = too rare to say

as-today = as today: { $money }

faded = faded: where half of all futures end

upright = upright bar: how far a usual month strays

# A plan that is not on the board.
cannot-reach = { $plan } cannot sell that much at any budget.

cannot-shrink = { $plan } cannot sell so little.

## How sure that is

# $name: a plan
sure = { $name } is ahead in { $odds } possible futures.

luck = Worked out { $count } times with different luck; every plan gets the same luck.

## What can be asked from here

how-sure = How sure is that?

hangs-on = What does it hang on?

what-bumps = What makes the bumps?

# What a thin line shows while it fills.
more-futures = Futures that have run

# $name: a plan
further = With one more year of the customers that each has then, { $name } would be ahead.

## The bar at the top

firm = A firm like mine

undo = Undo

redo = Redo

undo-keys = Undo (Ctrl+Z)

redo-keys = Redo (Ctrl+Shift+Z)

copy-link = Copy link

link-copied = Link copied

link-is-copied = The link is copied.

no-copying = This browser does not let the page copy. Here is the link: { $link }

## The engine, and what moves it

your-engine = Your engine

# Reads the drawing to those who do not see it.
engine-of = An engine with two cylinders: marketing gets { $marketing } a month, sales { $sales }. Managing the two, the oil, gets { $managing }.

marketing = Marketing

sales = Sales

managing = Managing

pulls = pulls

pushes = pushes

oil = the oil, { $money }

money = Money a month

money-short = a month

mix-of = Marketing or sales

mix-short = the mix

managing-of = Managing the two

managing-short = managing

# Whom the money for sales pays.
# $many: Many
sellers = { $many ->
    [none] It pays no sellers.
    [one] It pays one seller.
   *[more] It pays { $count } sellers.
}

# How the two get on.
# $terms: Terms
terms = { $terms ->
    [one] The two work as one.
    [well] They get on, and are not yet one.
    [apart] They know their roles, and pull apart.
   *[alone] Each works for itself.
}

nobody-to-quarrel = Only one of the two has money: nobody quarrels.

# A control of one figure.
about = About { $name }

less = less: { $name }

more = more: { $name }

changed = changed

changed-from = Changed from the firm that you chose

name-this = Name this scenario

name-of-this = Name of this scenario

reset = Reset

reset-all = All figures as this firm has them

## Below the first screen

over-time = Over time

which-chart = Which chart

all-settings = All settings

find-setting = Find a setting

only-changed = Only what I changed ({ $count })

matters-most = What matters most

nothing-found = No setting has such a name.

nothing-changed = Everything stands as this firm has it. What you change is listed here.

one-moment = One moment …

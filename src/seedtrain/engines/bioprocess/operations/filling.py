"""Aseptic filling: doses, check weights, stoppers, hands in the line, air, and what a media fill can show.

Flow: `operations` -> this file -> `model`; chance runs in `control`, masses and air in the equations.
Reads: states, inputs, parameters. Writes: rates of change, counters, readings.
Source: EU GMP Annex 1 (2022), section 9 (media fill, monitoring); bad units are Poisson, three times as many while a jam is cleared.
"""

from seedtrain.engines.bioprocess.kernel.counts import few, poisson
from seedtrain.engines.bioprocess.kernel.intrinsics import unit, where
from seedtrain.engines.bioprocess.kernel.noise import draw, normal
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, Vector, choice, parameter, reading, state, tag
from seedtrain.engines.bioprocess.model import Act, Balance, Fault, Model

TYP, OURS, MEM = Confidence.TYPICAL, Confidence.OURS, Confidence.MEMORY
NEEDLES = 8


class Y(Record):
    """What the equations change."""

    M_tank: float = state(60.0, "kg", "product or medium to be filled")
    M_good: float = state(0.0, "kg", "filled into accepted vials")
    M_reject: float = state(0.0, "kg", "filled into rejected vials")
    M_spilt: float = state(0.0, "kg", "dripped beside the vials")
    C: float = state(200.0, "1/m**3", "particles of 0.5 µm and more at the needles")


class U(Record):
    """What somebody moves."""

    run: float = choice(1, "line", ("stopped", "running"))
    speed: float = tag(10.0, "1/min", "strokes of the eight needles", low=0.0, high=10.0, quantum=0.1)
    fill_mass: float = tag(5.2, "g", "dose set at the pumps", low=0.0, high=20.0, quantum=0.001)
    needle_correction: float = tag(0.0, "g", "added to the dose of needle 1", low=-1.0, high=1.0, quantum=0.001)
    weight_low: float = tag(5.1, "g", "lower limit of the checkweigher", low=0.0, high=20.0, quantum=0.001)
    weight_high: float = tag(5.3, "g", "upper limit of the checkweigher", low=0.0, high=20.0, quantum=0.001)
    intervention: float = choice(0, "intervention", ("none", "through gloves", "with the door open"))
    discard: float = choice(1, "vials that stood open during a jam or a power cut", ("kept", "rejected"))
    media_fill: float = choice(0, "what is filled", ("product", "medium"))


class P(Record):
    """Constants of line, room and instruments."""

    dose_noise: float = parameter(0.015, "g", "spread of a dose", symbol="σ", source="typical, 0.3 %", confidence=TYP, low=0.0, high=0.5)
    drift: float = parameter(
        0.0, "g/min", "what needle 1 gives less, more every minute it runs", source="Seedtrain", confidence=OURS, low=-0.1, high=0.1
    )
    drip: float = parameter(0.0, "g/min", "drip of needle 1 beside the vial", source="Seedtrain", confidence=OURS, low=0.0, high=5.0)
    weigher_noise: float = parameter(
        0.005, "g", "half width of the checkweigher's error", source="Seedtrain", confidence=OURS, low=0.0, high=0.5
    )
    weigher_bias: float = parameter(
        0.0, "g", "what the checkweigher shows too much", source="Seedtrain", confidence=OURS, low=-0.5, high=0.5
    )
    label_mass: float = parameter(5.05, "g", "least true dose the label promises", source="5 mL of density 1.01", confidence=OURS)
    jam_rate: float = parameter(
        0.003, "1/min", "stopper jams", source="typical, about one in five hours", confidence=TYP, low=0.0, high=1.0
    )
    clear_time: float = parameter(2.0, "min", "hands in the line to clear a jam", source="Seedtrain", confidence=OURS)
    open_strokes: float = parameter(
        3.0, "1", "strokes of vials that stand open between needle and stopper", source="Seedtrain", confidence=OURS
    )
    bad_stopper: float = parameter(2e-4, "1", "raised or missing stoppers in a vial", source="typical", confidence=TYP, low=0.0, high=0.5)
    camera: float = parameter(0.99, "1", "share of bad stoppers the camera finds", source="typical", confidence=TYP, low=0.0, high=1.0)
    p_unit: float = parameter(
        1e-6, "1", "chance that a vial is contaminated, undisturbed", source="Seedtrain", confidence=OURS, low=0.0, high=0.1
    )
    jam_factor: float = parameter(
        3.0, "1", "how much worse stoppers and contamination are while a jam is cleared", source="Seedtrain", confidence=OURS
    )
    breach: float = parameter(0.0, "1", "1 is a hole in a glove", source="Seedtrain", confidence=OURS, low=0.0, high=1.0)
    breach_factor: float = parameter(
        100.0, "1", "how much worse contamination is with a hole in a glove", source="Seedtrain", confidence=OURS
    )
    power: float = parameter(1.0, "1", "0 is a power cut: line and air stand still", source="Seedtrain", confidence=OURS, low=0.0, high=1.0)
    C_0: float = parameter(
        200.0, "1/m**3", "particles with the line running undisturbed", source="typical; limit 3 520 in grade A", confidence=TYP
    )
    C_gloves: float = parameter(2000.0, "1/m**3", "particles while gloves work", source="typical", confidence=TYP)
    C_door: float = parameter(20000.0, "1/m**3", "particles with the door open", source="typical", confidence=TYP)
    C_room: float = parameter(100000.0, "1/m**3", "particles when the air stands still", source="typical", confidence=TYP)
    tau_air: float = parameter(0.5, "min", "time constant of the air with ventilation", symbol="τ_air", source="typical", confidence=TYP)
    tau_still: float = parameter(
        5.0, "min", "time constant of the air without ventilation", symbol="τ_still", source="typical", confidence=TYP
    )
    sampled: float = parameter(0.00283, "m**3", "air counted in a tick of 6 s", source="28.3 L/min", confidence=MEM)
    viable: float = parameter(5e-5, "CFU", "germs on a particle", source="Seedtrain", confidence=OURS, low=0.0, high=0.1)


class Z(Record):
    """What the line and its counters remember."""

    phase: float = state(0.0, "1", "part of the next stroke")
    jam: float = state(0.0, "1", "1 while stoppers are jammed")
    clearing: float = state(0.0, "min", "time hands have worked on the jam")
    exposed: float = state(0.0, "1", "strokes of vials still to come that stood open")
    lost: float = state(0.0, "g", "what needle 1 gives too little", low=None)
    filled: float = state(0.0, "1", "vials filled")
    rejected: float = state(0.0, "1", "vials rejected")
    short_vials: float = state(0.0, "1", "accepted vials below the label")
    bad_stoppers: float = state(0.0, "1", "accepted vials with a bad stopper")
    contaminated: float = state(0.0, "1", "accepted vials with a germ")
    jams: float = state(0.0, "1", "jams so far")
    particles: float = state(0.0, "1", "particles counted in a tick, mean of about a minute")
    had_power: float = state(1.0, "1", "1 if there was power in the last tick")
    germs: float = state(0.0, "CFU", "germs found by the air sampler so far, 1 m³ an hour")
    dose_1: float = state(0.0, "g", "last dose of needle 1, weighed")
    dose_mean: float = state(0.0, "g", "mean dose of the last stroke, weighed")
    f_good: float = state(0.0, "g/min", "flow into accepted vials")
    f_reject: float = state(0.0, "g/min", "flow into rejected vials")
    f_drip: float = state(0.0, "g/min", "flow beside the vials")


class R(Record):
    """What the console shows."""

    vials: float = reading("1", "vials filled")
    rejects: float = reading("1", "vials rejected")
    weight_1: float = reading("g", "last weight of needle 1")
    weight_mean: float = reading("g", "mean weight of the last stroke")
    jam_alarm: float = reading("1", "1 while stoppers are jammed")
    particle_count: float = reading("1/m**3", "particle counter, mean of about a minute")
    viable_count: float = reading("CFU", "germs found by the air sampler so far, known after incubation")
    growth: float = reading("1", "vials of a media fill that will turn cloudy, known after incubation")
    accepted: float = reading("1", "vials accepted", is_truth=True)


def rates(t: float, y: Y, u: U, p: P, z: Z, d: Y) -> None:
    """Masses follow the strokes of this tick; the air clears, or not."""
    is_air = where(p.power > 0.5, 1.0, 0.0)
    C_hands = where(u.intervention > 1.5, p.C_door, where(u.intervention > 0.5, p.C_gloves, p.C_0))
    C_end = is_air * C_hands + (1.0 - is_air) * p.C_room
    tau = is_air * p.tau_air + (1.0 - is_air) * p.tau_still
    d.M_tank = -unit(0.001, "kg/g") * (z.f_good + z.f_reject + z.f_drip)
    d.M_good = unit(0.001, "kg/g") * z.f_good
    d.M_reject = unit(0.001, "kg/g") * z.f_reject
    d.M_spilt = unit(0.001, "kg/g") * z.f_drip
    d.C = (C_end - y.C) / tau


def control(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """One tick: does the line run, does it jam, is a stroke due, and what is in the vials."""
    stroke = advance(y, u, p, z, rng)
    fill(y, u, p, z, rng, stroke)
    z.particles = z.particles + 0.1 * (poisson(y.C * p.sampled, rng) - z.particles)
    hands = where(u.intervention > 0.5, 1.0, 0.0)
    holes = 1.0 + p.breach * hands * (p.breach_factor - 1.0) + 0.1 * p.breach * (p.breach_factor - 1.0)
    z.germs = z.germs + unit(1.0, "CFU") * few(min(y.C * p.viable * holes * unit(1.0 / 600.0, "m**3/CFU"), 3.0), rng)


def advance(y: Y, u: U, p: P, z: Z, rng: Vector) -> float:
    """1 if the needles dose in this tick; jams begin by chance and end when hands have worked long enough."""
    chance = draw(rng)
    need = unit(0.001, "kg/g") * float(NEEDLES) * (u.fill_mass + unit(1.0, "g"))
    is_ready = where(p.power > 0.5 and u.run > 0.5 and y.M_tank > need, 1.0, 0.0)
    hands = where(u.intervention > 0.5, 1.0, 0.0)
    z.clearing = z.jam * (z.clearing + hands * unit(0.1, "min"))
    is_cleared = where(z.jam > 0.5 and z.clearing >= p.clear_time - unit(1e-6, "min"), 1.0, 0.0)
    z.jam = z.jam * (1.0 - is_cleared)
    is_back = where(p.power > 0.5 and z.had_power < 0.5, 1.0, 0.0)
    z.had_power = where(p.power > 0.5, 1.0, 0.0)
    z.exposed = where(is_cleared + is_back > 0.5, p.open_strokes, z.exposed)
    runs = is_ready * (1.0 - z.jam)
    z.phase = z.phase + runs * u.speed * unit(0.1, "min")
    stroke = where(z.phase > 1.0 - 1e-9, 1.0, 0.0)
    z.phase = z.phase - stroke
    starts = where(chance < p.jam_rate * unit(0.1, "min"), 1.0, 0.0) * runs
    z.jam = max(z.jam, starts)
    z.jams = z.jams + starts
    z.lost = z.lost + runs * p.drift * unit(0.1, "min")
    return stroke


def fill(y: Y, u: U, p: P, z: Z, rng: Vector, stroke: float) -> None:
    """Eight doses are weighed and judged, stoppers and germs drawn, counters moved on."""
    was_open = where(z.exposed > 0.5, 1.0, 0.0)
    thrown = was_open * u.discard
    good_mass = unit(0.0, "g")
    bad_mass = unit(0.0, "g")
    shown_mass = unit(0.0, "g")
    good = 0.0
    short = 0.0
    z.f_drip = where(p.power > 0.5, 1.0, 0.0) * p.drip * where(y.M_tank > unit(0.01, "kg"), 1.0, 0.0)
    wanting = z.lost + z.f_drip / max(u.speed, unit(0.1, "1/min")) - u.needle_correction
    for i in range(NEEDLES):
        dose = max(u.fill_mass + p.dose_noise * normal(rng) - where(i == 0, wanting, unit(0.0, "g")), unit(0.0, "g"))
        shown = dose + p.weigher_bias + p.weigher_noise * (2.0 * draw(rng) - 1.0)
        is_good = where(shown >= u.weight_low and shown <= u.weight_high, 1.0, 0.0) * (1.0 - thrown)
        good = good + is_good
        good_mass = good_mass + is_good * dose
        bad_mass = bad_mass + (1.0 - is_good) * dose
        shown_mass = shown_mass + shown
        short = short + where(dose < p.label_mass, 1.0, 0.0) * is_good
        z.dose_1 = where(i == 0, where(stroke > 0.5, shown, z.dose_1), z.dose_1)
    hands = where(u.intervention > 0.5, 1.0, 0.0)
    worse = where(was_open + hands > 0.5, p.jam_factor, 1.0)
    holes = 1.0 + p.breach * (p.breach_factor - 1.0)
    bad = min(few(min(good * p.bad_stopper * worse, 3.0), rng), good)
    missed = min(few(min(bad * (1.0 - p.camera), 3.0), rng), bad)
    # A rejected vial takes the mean dose of the stroke's good ones with it.
    moved = (bad - missed) * good_mass / max(good, 1.0)
    kept = good - bad + missed
    z.contaminated = z.contaminated + stroke * min(few(min(kept * p.p_unit * worse * holes * max(y.C / p.C_0, 1.0), 3.0), rng), kept)
    z.f_good = stroke * (good_mass - moved) * unit(10.0, "1/min")
    z.f_reject = stroke * (bad_mass + moved) * unit(10.0, "1/min")
    z.filled = z.filled + stroke * float(NEEDLES)
    z.rejected = z.rejected + stroke * (float(NEEDLES) - kept)
    z.short_vials = z.short_vials + stroke * min(short, kept)
    z.bad_stoppers = z.bad_stoppers + stroke * missed
    z.exposed = max(z.exposed - stroke, 0.0)
    z.dose_mean = where(stroke > 0.5, shown_mass / float(NEEDLES), z.dose_mean)


def read(t: float, y: Y, u: U, p: P, z: Z, r: R, rng: Vector) -> None:
    """The counters as the console shows them."""
    r.vials = z.filled
    r.rejects = z.rejected
    r.weight_1 = z.dose_1
    r.weight_mean = z.dose_mean
    r.jam_alarm = z.jam
    r.particle_count = z.particles / p.sampled
    r.viable_count = z.germs
    r.growth = where(u.media_fill > 0.5, z.contaminated, 0.0)
    r.accepted = z.filled - z.rejected


def mass(y: Y, p: P) -> float:
    """Product in the tank, in vials and beside them."""
    return y.M_tank + y.M_good + y.M_reject + y.M_spilt


def closed(t: float, y: Y, u: U, p: P, z: Z) -> float:
    """Nothing comes or goes."""
    return unit(0.0, "kg/min")


FILLING = Model(
    id="filling",
    title="Aseptic filling line",
    says="Eight needles fill vials that are weighed and stoppered. Jams call for hands, hands bring germs; a media fill counts the cost.",
    group="fill",
    tick_s=6.0,
    duration=120.0,
    trends=("weight_mean", "vials", "rejects", "particle_count", "viable_count"),
    time_unit="min",
    states=Y,
    inputs=U,
    parameters=P,
    memory=Z,
    readings=R,
    rates=rates,
    control=control,
    read=read,
    equations=(advance, fill),
    balances=(Balance("mass", "kg", mass, closed),),
    faults=(
        Fault(
            "stopper-jam",
            "Stopper jams",
            "The stopper bowl is out of line from 20 min on: a jam every ten minutes.",
            (Act("jam_rate", 0.1, 20.0),),
        ),
        Fault(
            "needle-drift",
            "Needle drifts",
            "Needle 1 gives 2 mg less every minute from 10 min on; the mean of eight hardly shows it.",
            (Act("drift", 0.002, 10.0),),
        ),
        Fault("needle-drip", "Needle drips", "Needle 1 drips half a gram a minute beside the vials.", (Act("drip", 0.5, 15.0),)),
        Fault(
            "glove-breach",
            "Hole in a glove",
            "A glove has a hole from 30 min on; particles look normal, germs do not.",
            (Act("breach", 1.0, 30.0),),
        ),
        Fault(
            "power-dip",
            "Power cut of 90 s",
            "Line and ventilation stop at 40 min and come back; vials stood open in still air.",
            (Act("power", 0.0, 40.0), Act("power", 1.0, 41.5)),
        ),
    ),
    verified="Counts follow the binomial laws of `statistics`; masses close.",
    typical="Dose spread, jam rate, stopper defects, particle levels.",
    from_memory="Counter flow 28.3 L/min; limit of 3 520 particles in grade A.",
    sources=("EU GMP Annex 1 (2022), 8.16, 9.15, 9.32-9.49", "WHO TRS 1044 Annex 2 (2022)"),
)

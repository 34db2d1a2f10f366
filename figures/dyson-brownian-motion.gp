# Draws dyson-brownian-motion.svg from dyson-brownian-motion.csv. To draw it again: gnuplot -d dyson-brownian-motion.gp
reset
set encoding utf8
set terminal svg enhanced size 900,692 fixed font 'sans-serif,14' background '#ffffff' butt name 'dyson_brownian_motion'
set output 'dyson-brownian-motion.svg'
set datafile separator comma
set datafile columnheaders
data = 'dyson-brownian-motion.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 692.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Bias against the time step
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(440.35)
set tmargin at screen py(32)
set bmargin at screen py(296)
set grid xtics
set logscale x
set xrange [0.00431407414:0.231799447]
set xtics ('' 0.01, '' 0.1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1)
set grid ytics
set logscale y
set yrange [0.003:0.8]
set ytics ('' 0.01, '' 0.1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1)
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(148.427),py(312) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(362.273),py(312) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(239.099) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(130.277) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Bias against the time step{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'time step Δ (1/Ω){/*0.01   }' at screen px(255.35),py(333) center front font ',14' tc rgb '#1a1a1a'
set label 'distance {/:Italic D}{/*0.01   }' at screen px(17),py(164) center rotate by 90 font ',14'
set label '5 % level' at screen px(436.35),py(269.048) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(71.35),py(31) to screen px(247.35),py(98) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(51) to screen px(108.35),py(51) nohead front lw 1.1 dt (8,4) lc rgb '#d55e00'
set arrow from screen px(95.35),py(44) to screen px(95.35),py(58) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(95.35),py(51) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'levels, explicit Euler' at screen px(115.35),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(69) to screen px(108.35),py(69) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set arrow from screen px(95.35),py(62) to screen px(95.35),py(76) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(69) point pt 5 ps 0.54 lc rgb '#0072b2' front
set label 'levels, implicit' at screen px(115.35),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(87) to screen px(108.35),py(87) nohead front lw 1.12 dt (2,3) lc rgb '#009e73'
set arrow from screen px(95.35),py(80) to screen px(95.35),py(94) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(95.35),py(87) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'matrix, Euler' at screen px(115.35),py(87) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::18::18 using (0.00431407414):4:(0.231799447-0.00431407414):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::0::5 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::0::5 using 3:4 with lines lw 1.1 dt (8,4) lc rgb '#d55e00', \
  data every ::0::5 using ($3):(above($4-2*$5,0.003)):(0):((above($4+2*$5,0.003))-(above($4-2*$5,0.003))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::0::5 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00', \
  data every ::6::11 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::6::11 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::6::11 using ($3):(above($4-2*$5,0.003)):(0):((above($4+2*$5,0.003))-(above($4-2*$5,0.003))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::6::11 using 3:4 with points pt 5 ps 0.54 lc rgb '#0072b2', \
  data every ::12::17 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::12::17 using 3:4 with lines lw 1.1 dt (2,3) lc rgb '#009e73', \
  data every ::12::17 using ($3):(above($4-2*$5,0.003)):(0):((above($4+2*$5,0.003))-(above($4-2*$5,0.003))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::12::17 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73'

# (b) Spacing of two levels
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(515.55)
set rmargin at screen px(885.55)
set tmargin at screen py(32)
set bmargin at screen py(296)
set grid xtics
set xrange [0:6]
set xtics ('' 0, '' 2, '' 4, '' 6)
set grid ytics
set yrange [0:0.590304]
set ytics ('' 0, '' 0.2, '' 0.4)
set label '0' at screen px(515.55),py(312) center front font ',12' tc rgb '#404040'
set label '2' at screen px(638.883),py(312) center front font ',12' tc rgb '#404040'
set label '4' at screen px(762.217),py(312) center front font ',12' tc rgb '#404040'
set label '6' at screen px(885.55),py(312) center front font ',12' tc rgb '#404040'
set label '0' at screen px(506.55),py(296) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(506.55),py(206.555) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(506.55),py(117.109) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Spacing of two levels{/*0.01   }' at screen px(515.55),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'spacing {/:Italic S} (g/√Ω){/*0.01   }' at screen px(700.55),py(333) center front font ',14' tc rgb '#1a1a1a'
set label 'density' at screen px(471.35),py(164) center rotate by 90 font ',14'
set object rectangle from screen px(731.675),py(31) to screen px(886.55),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(735.675),py(51) to screen px(761.675),py(51) nohead front lw 1.3 dt (8,4) lc rgb '#d55e00'
set label 'explicit' at screen px(768.675),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(735.675),py(69) to screen px(761.675),py(69) nohead front lw 1.31 dt solid lc rgb '#808080'
set label 'no repulsion' at screen px(768.675),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(735.675),py(87) to screen px(761.675),py(87) nohead front lw 1.32 dt solid lc rgb '#0072b2'
set label 'implicit' at screen px(768.675),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(735.675),py(105) to screen px(761.675),py(105) nohead front lw 1.73 dt solid lc rgb '#1a1a1a'
set label 'Wigner'."'".'s surmise' at screen px(768.675),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::19::80 using 3:($4) with steps lw 1.3 dt (8,4) lc rgb '#d55e00', \
  data every ::81::142 using 3:($4) with steps lw 1.3 dt solid lc rgb '#808080', \
  data every ::143::204 using 3:($4) with steps lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::205::301 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a'

# (c) Levels of W^TW
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(440.35)
set tmargin at screen py(378)
set bmargin at screen py(642)
set grid xtics
set xrange [0:8]
set xtics ('' 0, '' 2, '' 4, '' 6, '' 8)
set grid ytics
set yrange [0:1.19634]
set ytics ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
set label '0' at screen px(70.35),py(658) center front font ',12' tc rgb '#404040'
set label '2' at screen px(162.85),py(658) center front font ',12' tc rgb '#404040'
set label '4' at screen px(255.35),py(658) center front font ',12' tc rgb '#404040'
set label '6' at screen px(347.85),py(658) center front font ',12' tc rgb '#404040'
set label '8' at screen px(440.35),py(658) center front font ',12' tc rgb '#404040'
set label '0' at screen px(61.35),py(642) right front font ',12' tc rgb '#404040'
set label '0.25' at screen px(61.35),py(586.832) right front font ',12' tc rgb '#404040'
set label '0.50' at screen px(61.35),py(531.663) right front font ',12' tc rgb '#404040'
set label '0.75' at screen px(61.35),py(476.495) right front font ',12' tc rgb '#404040'
set label '1.00' at screen px(61.35),py(421.327) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Levels of {/:Italic W}{/*0.76^{{/*1.2 {/:Italic T}}}}{/:Italic W}{/*0.01   }' at screen px(70.35),py(360) left front font ',14' tc rgb '#1a1a1a'
set label 'level {/:Italic x} of {/:Italic W}{/*0.76^{{/*1.2 {/:Italic T}}}}{/:Italic W}{/*0.01   }' at screen px(255.35),py(679) center front font ',14' tc rgb '#1a1a1a'
set label 'density of each level' at screen px(17),py(510) center rotate by 90 font ',14'
set object rectangle from screen px(325.725),py(377) to screen px(441.35),py(444) front fc rgb 'white' fs solid 1 noborder
set object rectangle from screen px(329.725),py(392) to screen px(355.725),py(402) front fc rgb '#56b4e9' fs transparent solid 0.25 noborder
set label 'matrix' at screen px(362.725),py(397) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(329.725),py(415) to screen px(355.725),py(415) nohead front lw 1.31 dt solid lc rgb '#0072b2'
set label 'equation' at screen px(362.725),py(415) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(329.725),py(433) to screen px(355.725),py(433) nohead front lw 1.32 dt (8,4) lc rgb '#d55e00'
set label 'without Itô' at screen px(362.725),py(433) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::302::363 using 3:($4) with fillsteps fc rgb '#56b4e9' fs transparent solid 0.25 noborder, \
  data every ::302::363 using 3:($4) with steps lw 0.9 dt solid lc rgb '#56b4e9', \
  data every ::488::549 using 3:($4) with fillsteps fc rgb '#56b4e9' fs transparent solid 0.25 noborder, \
  data every ::488::549 using 3:($4) with steps lw 0.9 dt solid lc rgb '#56b4e9', \
  data every ::674::735 using 3:($4) with fillsteps fc rgb '#56b4e9' fs transparent solid 0.25 noborder, \
  data every ::674::735 using 3:($4) with steps lw 0.9 dt solid lc rgb '#56b4e9', \
  data every ::860::921 using 3:($4) with fillsteps fc rgb '#56b4e9' fs transparent solid 0.25 noborder, \
  data every ::860::921 using 3:($4) with steps lw 0.9 dt solid lc rgb '#56b4e9', \
  data every ::364::425 using 3:($4) with steps lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::426::487 using 3:($4) with steps lw 1.3 dt (8,4) lc rgb '#d55e00', \
  data every ::550::611 using 3:($4) with steps lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::612::673 using 3:($4) with steps lw 1.3 dt (8,4) lc rgb '#d55e00', \
  data every ::736::797 using 3:($4) with steps lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::798::859 using 3:($4) with steps lw 1.3 dt (8,4) lc rgb '#d55e00', \
  data every ::922::983 using 3:($4) with steps lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::984::1045 using 3:($4) with steps lw 1.3 dt (8,4) lc rgb '#d55e00'

# (d) Gap of the middle levels
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(515.55)
set rmargin at screen px(885.55)
set tmargin at screen py(378)
set bmargin at screen py(642)
set grid xtics
set xrange [0:4]
set xtics ('' 0, '' 1, '' 2, '' 3, '' 4)
set grid ytics
set yrange [0:0.62556]
set ytics ('' 0, '' 0.2, '' 0.4, '' 0.6)
set label '0' at screen px(515.55),py(658) center front font ',12' tc rgb '#404040'
set label '1' at screen px(608.05),py(658) center front font ',12' tc rgb '#404040'
set label '2' at screen px(700.55),py(658) center front font ',12' tc rgb '#404040'
set label '3' at screen px(793.05),py(658) center front font ',12' tc rgb '#404040'
set label '4' at screen px(885.55),py(658) center front font ',12' tc rgb '#404040'
set label '0' at screen px(506.55),py(642) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(506.55),py(557.596) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(506.55),py(473.191) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(506.55),py(388.787) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Gap of the middle levels{/*0.01   }' at screen px(515.55),py(360) left front font ',14' tc rgb '#1a1a1a'
set label 'gap {/:Italic x}{/*0.76_{{/*1.18 3}}} − {/:Italic x}{/*0.76_{{/*1.18 2}}}{/*0.01   }' at screen px(700.55),py(679) center front font ',14' tc rgb '#1a1a1a'
set label 'density' at screen px(471.35),py(510) center rotate by 90 font ',14'
set object rectangle from screen px(762.175),py(377) to screen px(886.55),py(444) front fc rgb 'white' fs solid 1 noborder
set object rectangle from screen px(766.175),py(392) to screen px(792.175),py(402) front fc rgb '#56b4e9' fs transparent solid 0.25 noborder
set label 'matrix' at screen px(799.175),py(397) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(766.175),py(415) to screen px(792.175),py(415) nohead front lw 1.31 dt solid lc rgb '#0072b2'
set label 'equation' at screen px(799.175),py(415) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(766.175),py(433) to screen px(792.175),py(433) nohead front lw 1.32 dt solid lc rgb '#808080'
set label 'no repulsion' at screen px(799.175),py(433) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::1046::1107 using 3:($4) with fillsteps fc rgb '#56b4e9' fs transparent solid 0.25 noborder, \
  data every ::1046::1107 using 3:($4) with steps lw 0.9 dt solid lc rgb '#56b4e9', \
  data every ::1108::1169 using 3:($4) with steps lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::1170::1231 using 3:($4) with steps lw 1.3 dt solid lc rgb '#808080'
unset multiplot
set output
